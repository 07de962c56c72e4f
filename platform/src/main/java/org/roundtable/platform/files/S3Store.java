package org.roundtable.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of any store that speaks the protocol of Amazon S3. */
class S3Store implements FileStore, AutoCloseable {

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  S3Store(S3Client client, FilesProperties.S3 s3) {
    this.client = client;
    this.bucket = s3.bucket();
    this.prefix = s3.prefix();
  }

  @Override
  public void put(UUID id, Path content) throws IOException {
    call(() -> client.putObject(put -> put.bucket(bucket).key(key(id)), content));
  }

  @Override
  public InputStream get(UUID id) throws IOException {
    return call(() -> client.getObject(get -> get.bucket(bucket).key(key(id))));
  }

  @Override
  public void delete(UUID id) throws IOException {
    call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key(id))));
  }

  private String key(UUID id) {
    return prefix + FileStore.place(id);
  }

  private static <T> T call(Supplier<T> request) throws IOException {
    try {
      return request.get();
    } catch (NoSuchKeyException missing) {
      throw (IOException) new NoSuchFileException(missing.getMessage()).initCause(missing);
    } catch (SdkException failed) {
      throw new IOException("the store of files refused or didn't answer", failed);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
