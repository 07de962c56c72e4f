package org.roundtable.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a file, to be kept by the service that it belongs to and never sent as it is:
 * without the key nobody can read the content any more.
 *
 * @param id where its content lies
 * @param name what it is called, fit for any system; people gave it
 * @param mediaType what its content is, as was found by looking at it
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param uploadedAt when it was kept
 * @param key what its content is encrypted with, itself encrypted with the office's key
 */
public record StoredFile(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant uploadedAt,
    String key) {}
