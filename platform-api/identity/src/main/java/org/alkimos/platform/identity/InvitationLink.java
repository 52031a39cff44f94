package org.alkimos.platform.identity;

import java.io.Serializable;

/** Invitation link, shown on the next page only. */
public record InvitationLink(String name, String link, String until) implements Serializable {
}
