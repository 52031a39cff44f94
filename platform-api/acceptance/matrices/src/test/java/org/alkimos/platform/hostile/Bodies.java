package org.alkimos.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are taken, by operation, with the ids of a world in them. */
final class Bodies {

	static final String BOUNDARY = "----fuzz";

	private static final Map<String, String> GOOD = new HashMap<>();

	static {
		LocalDate day = LocalDate.now().plusDays(40);
		GOOD.put("POST /api/v1/programs", "{'name':'Another program','description':'For all'}");
		GOOD.put("POST /api/v1/programs/{programId}/cohorts",
				"{'name':'Another cohort','opensOn':'" + day + "','midYearOn':'" + day.plusMonths(3) + "','closesOn':'"
						+ day.plusMonths(8) + "','timeZone':'Europe/Zurich','smallestPod':2,'largestPod':4}");
		GOOD.put("PUT /api/v1/institution",
				"{'name':'Fuzz University','ombudsName':'Ombuds','ombudsContact':'ombuds@example.edu'}");
		GOOD.put("POST /api/v1/institutions",
				"{'alias':'uni-$new','name':'New University','administrator':{'given':'Ada','family':'Lo','email':'ada-$new@example.edu'}}");
		GOOD.put("POST /api/v1/members", "{'given':'New','family':'Person','email':'new-$new@example.edu','roles':[]}");
		GOOD.put("PUT /api/v1/members/{personId}", "{'given':'New','family':'Person','email':'new-$new@example.edu'}");
		GOOD.put("POST /api/v1/erasures/repetition", "{'items':[]}");
		GOOD.put("POST /api/v1/invitations", "{'person':'$personId'}");
		GOOD.put("POST /api/v1/api-clients",
				"{'label':'Script $new','rights':['READ_ROSTER'],'owner':'$personId','expiresOn':'$soon'}");
		GOOD.put("PUT /api/v1/api-clients/{apiClientId}",
				"{'rights':['PULL_RESULTS'],'owner':'$personId','expiresOn':'$soon'}");
		GOOD.put("POST /api/v1/cohorts/{cohortId}/match-runs", "{'seed':4}");
		GOOD.put("POST /api/v1/cohorts/{cohortId}/recusals", "{'personId':'$personId'}");
		GOOD.put("PUT /api/v1/cohorts/{cohortId}/co-author-rule", "{'applies':true,'withinYears':3}");
		GOOD.put("PUT /api/v1/cohorts/{cohortId}/choices/shortlist", "{'mentors':['$participantId']}");
		GOOD.put("POST /api/v1/cohorts/{cohortId}/choices/avoided", "{'address':'x@example.edu'}");
		GOOD.put("PUT /api/v1/cohorts/{cohortId}/choices/declined-mentees/{participantId}", "{'reason':'Kin'}");
		GOOD.put("POST /api/v1/match-runs/{runId}/moves", "{'mentee':'$draftMentee','to':null}");
		GOOD.put("PUT /api/v1/cohorts/{cohortId}/match-weights",
				"{'version':0,'utility':'fair','weights':{'needs':50,'preference':25}}");
		GOOD.put("PUT /api/v1/match-runs/{runId}/name", "{'name':'As agreed'}");
		GOOD.put("PUT /api/v1/match-runs/{runId}/notes/{placedId}", "{'text':'Decided','version':0}");
		GOOD.put("PUT /api/v1/pods/{podId}/agreement",
				"{'sections':[" + Stream
					.of("purpose", "feedback", "ending", "responsibilities", "ground-rules", "authorship",
							"confidentiality", "meetings", "communication", "conflict")
					.map((key) -> "{'key':'" + key + "','text':'As agreed'}")
					.collect(Collectors.joining(",")) + "]}");
		GOOD.put("POST /api/v1/pods/{podId}/agreement/signatures", "{'version':$version}");
		GOOD.put("POST /api/v1/pods/{podId}/check-ins", "{'met':true,'fit':'GOOD_FIT','remark':'Well'}");
		GOOD.put("PUT /api/v1/pods/{podId}/plan", "{'place':'ELSEWHERE','reviewedOn':'2026-09-15'}");
		GOOD.put("POST /api/v1/pods/{podId}/goals", goal(day));
		GOOD.put("PUT /api/v1/pods/{podId}/goals/{goalId}", goal(day));
		GOOD.put("POST /api/v1/pods/{podId}/meetings",
				"{'type':'PEER_ONLY','heldOn':'" + LocalDate.now().minusDays(1) + "','minutes':'We met'}");
		GOOD.put("PUT /api/v1/pods/{podId}/meetings/{meetingId}/minutes", "{'text':'We met'}");
		GOOD.put("PUT /api/v1/pods/{podId}/meetings/{meetingId}/note", "{'text':'Mine'}");
		GOOD.put("POST /api/v1/pods/{podId}/conclusion", "{'closingNote':'Thanks','reason':'GOALS_REACHED'}");
		GOOD.put("POST /api/v1/instruments",
				"{'code':'FUZZ','title':'Fuzz','stems':{'MENTOR_SELF':'How?'},'scale':{'low':1,'high':5},"
						+ "'items':[{'number':1,'key':'care','label':'Care'},"
						+ "{'number':2,'key':'more','label':'More','kind':'CHOICE','multiple':true,"
						+ "'choices':[{'value':1,'label':'A'},{'value':2,'label':'B'}],"
						+ "'shownIf':{'item':'care','values':[1,2]}}],"
						+ "'versions':[{'code':'F-1','subscales':[{'code':'C','label':'Care','items':['care']}],"
						+ "'reversed':['care'],'prorating':{'subscale':'1/2'}}]}");
		GOOD.put("PUT /api/v1/instruments/{instrumentCode}/wordings/{language}",
				"{'license':'License 7','attested':true,'texts':{'care':'How much care?'}}");
		GOOD.put("PUT /api/v1/cohorts/{cohortId}/waves/moments/{moment}", "{'opensOn':'" + day + "','instruments':[]}");
		GOOD.put("PUT /api/v1/small-groups", "{'floor':5}");
		GOOD.put("PUT /api/v1/assessments/{assessmentId}/consents", "{'evaluation':true,'research':false}");
		GOOD.put("PUT /api/v1/assessments/{assessmentId}/answers", "{'com.trust':6,'com.co-mentors':'not-applicable'}");
	}

	private static final String ROSTER = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			N$new,Nia,Newman,nia-$new@example.edu,Fuzz Hospital,Medicine,cardiology,fellow,3,grant writing,Tue 10:00,either,,,
			""";

	private static final String RELATIONS = "person,other_person,kind,year\nN$new,M$new,supervises,\n";

	private Bodies() {
	}

	/** The part in which an operation takes its file. */
	static String part(Operation operation) {
		return operation.endpoint().path().endsWith("/list-imports") ? "relations" : "mentees";
	}

	/** A file that an operation takes. */
	static String file(Operation operation, Map<String, String> ids) {
		return part(operation).equals("relations") ? filled(RELATIONS, ids) : roster(ids);
	}

	private static String goal(LocalDate day) {
		return "{'title':'Write','kind':'CAREER','targetOn':'" + day
				+ "','milestones':[{'title':'Begin','done':false}],'status':'OPEN'}";
	}

	/** The body for an operation; an empty object where none is needed. */
	static JsonNode good(JsonMapper json, Operation operation, Map<String, String> ids) {
		return json.readTree(filled(GOOD.getOrDefault(operation.toString(), "{}").replace('\'', '"'), ids));
	}

	static String roster(Map<String, String> ids) {
		return filled(ROSTER, ids);
	}

	private static String filled(String template, Map<String, String> ids) {
		String text = template.replace("$new", UUID.randomUUID().toString().substring(0, 8));
		for (Map.Entry<String, String> id : ids.entrySet()) {
			text = text.replace("$" + id.getKey(), id.getValue());
		}
		return text.replace("$version", "1");
	}

	/** A multipart body with one file. */
	static byte[] upload(String part, String fileName, String type, byte[] content) {
		byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
				+ fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] body = new byte[head.length + content.length + tail.length];
		System.arraycopy(head, 0, body, 0, head.length);
		System.arraycopy(content, 0, body, head.length, content.length);
		System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
		return body;
	}

}
