package org.alkimos.clients;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.client.ApiClient;
import org.alkimos.client.ApiException;
import org.alkimos.client.api.ProgramsApi;
import org.alkimos.client.model.CohortResource;
import org.alkimos.client.model.ProgramResource;

/** Lists the cohorts of all programs, with the client that OpenAPI Generator writes. */
public final class ListCohorts {

	private ListCohorts() {
	}

	/** Returns one line for each cohort: program, cohort, stage. */
	public static List<String> of(String address, String token) throws ApiException {
		ApiClient client = new ApiClient();
		client.updateBaseUri(address);
		client.setRequestInterceptor((request) -> request.header("Authorization", "Bearer " + token));
		ProgramsApi programs = new ProgramsApi(client);
		List<String> lines = new ArrayList<>();
		for (ProgramResource program : programs.listPrograms(null, null, null).getItems()) {
			for (CohortResource cohort : programs.listCohorts(program.getId(), null, null, null).getItems()) {
				lines.add(program.getName() + ", " + cohort.getName() + ", " + cohort.getStage());
			}
		}
		return lines;
	}

}
