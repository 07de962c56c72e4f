/**
 * Files that people attach.
 *
 * <p>A service keeps what is known of a file, a {@link org.roundtable.platform.files.StoredFile},
 * in the document that the file belongs to, and asks {@link
 * org.roundtable.platform.files.AttachedFiles} for the rest:
 *
 * <pre>{@code
 * @PostMapping("/api/inputs/{id}/attachments")
 * ResponseEntity<Attachment> attach(
 *     @PathVariable UUID id, @RequestParam String name, InputStream body) {
 *   StoredFile file = files.keep(name, body);
 *   inputs.save(inputs.of(id).with(file));
 *   return ResponseEntity.status(CREATED).body(Attachment.of(file));
 * }
 *
 * @GetMapping("/api/inputs/{id}/attachments/{file}")
 * ResponseEntity<Resource> attachment(@PathVariable UUID id, @PathVariable UUID file) {
 *   return files.answer(inputs.of(id).attachment(file));
 * }
 * }</pre>
 *
 * <p>There the body is the file itself, of any content type but a form's. A browser's form is taken
 * by a parameter {@link org.roundtable.platform.files.FileForm} instead, which has the file's name
 * with it. Addresses that end in {@code attachments} take bodies up to {@code
 * roundtable.files.max-size}; others are named at {@code roundtable.request.uploads}, for the
 * service and the gateway.
 */
@NullMarked
package org.roundtable.platform.files;

import org.jspecify.annotations.NullMarked;
