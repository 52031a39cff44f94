package org.alkimos.kernel.tenancy;

/**
 * What a service asks of an {@link Actor}: a role of a person, or a right of an API
 * client.
 */
public sealed interface Permission permits Role, MachineRight {

}
