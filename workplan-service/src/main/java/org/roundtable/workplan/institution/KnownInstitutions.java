package org.roundtable.workplan.institution;

import java.util.Collection;
import java.util.List;
import org.roundtable.contracts.InstitutionCode;
import org.springframework.data.repository.Repository;

/** The institutions of the office's register, as last heard of. */
public interface KnownInstitutions extends Repository<KnownInstitution, String> {

  List<KnownInstitution> findByCodeInOrderByCode(Collection<InstitutionCode> codes);
}
