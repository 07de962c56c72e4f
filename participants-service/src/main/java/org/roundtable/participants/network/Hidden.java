package org.roundtable.participants.network;

import org.roundtable.platform.protection.PersonalData;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What a listing keeps of its member.
 *
 * @param owner her account, under a keyed hash: see {@link Owners}
 */
@PersonalData
record Hidden(
    @Indexed(name = "owner", unique = true, sparse = true) String owner, Sealed profile) {}
