package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import java.util.UUID;

/**
 * An address to be verified by a code.
 *
 * @param id of the code, and of the message that carries it
 * @param by who added the address
 */
record CodeRequest(UUID id, Person person, AddressForm form, String by, HashedCode code) {}
