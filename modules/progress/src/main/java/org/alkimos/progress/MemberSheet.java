package org.alkimos.progress;

import org.alkimos.progress.pod.PodMember;

/**
 * A pod as one of its members sees it, and the member, as whom more of it can be read.
 */
public record MemberSheet(PodMember member, PodSheet sheet) {
}
