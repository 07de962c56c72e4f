/**
 * MongoDB's wire protocol over a durable, indexed store in the office's own process.
 *
 * <p>{@link org.roundtable.mongo.EmbeddedMongo} is the door. Behind it, {@code mongo-java-server}
 * speaks the protocol, matches, updates and aggregates; everything that must be kept is ours:
 *
 * <ul>
 *   <li>{@code Backend}, {@code Database}, {@code Collection}: where a command meets the store.
 *       {@code CommandRules} refuses every option that would not be honoured.
 *   <li>{@code Planner}, {@code Bounds}: which index answers a query, and which part of it.
 *   <li>{@code PrimaryIndex}, {@code SecondaryIndex}, {@code FieldTuples}, {@code KeyEncoding}:
 *       what an index holds, as bytes that sort like BSON.
 *   <li>{@code Store}, {@code UnitOfWork}, {@code GroupCommit}, {@code LogTail}: RocksDB, one
 *       atomic batch a command, one fsync for many writers, and the check of the log before it is
 *       read.
 * </ul>
 *
 * <p>What holds:
 *
 * <ul>
 *   <li>A command's documents and index entries are one record of the write-ahead log: after a kill
 *       or a power cut they are all there or not at all.
 *   <li>No reply leaves before what it tells of is synced, reads included: nothing that anyone was
 *       told can be taken back.
 *   <li>Reads see a snapshot and wait for no writer; writers take turns and share their fsyncs.
 *   <li>A tail that no reply ever covered is cut off on opening. Damage before it is reported as
 *       {@link org.roundtable.mongo.DamagedStoreException}, never skipped.
 *   <li>An option or command that isn't supported is answered with an error that names it.
 * </ul>
 */
@NullMarked
package org.roundtable.mongo;

import org.jspecify.annotations.NullMarked;
