package org.alkimos.programs.participant;

import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.alkimos.contracts.programs.ParticipantId;

interface ParticipantRegister extends Repository<Participant, ParticipantId> {

	Participant save(Participant participant);

	Optional<Participant> findById(ParticipantId participant);

}
