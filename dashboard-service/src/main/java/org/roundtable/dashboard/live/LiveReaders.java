package org.roundtable.dashboard.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtable.dashboard.rollup.CurrentSnapshot;
import org.roundtable.dashboard.rollup.CurrentSnapshot.Numbered;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Whoever watches the dashboard live.
 *
 * <p>Each reader has a virtual thread that sends the newest document when it has sent the one
 * before: a slow reader skips some and holds up nobody, and one that is gone ends with its next
 * event or heartbeat.
 */
@Component
class LiveReaders implements SmartLifecycle {

  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final CurrentSnapshot current;
  private final Frames frames;
  private final Duration heartbeat;
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  LiveReaders(CurrentSnapshot current, Frames frames, LiveProperties properties) {
    this.current = current;
    this.frames = frames;
    this.heartbeat = properties.heartbeat();
  }

  /** A response that stays open and carries each new document in this language. */
  ResponseBodyEmitter connect(String language) {
    ResponseBodyEmitter response = new ResponseBodyEmitter(0L);
    Thread reader =
        Thread.ofVirtual().name("live-reader").unstarted(() -> send(response, language));
    readers.add(reader);
    response.onCompletion(reader::interrupt);
    response.onError(gone -> reader.interrupt());
    reader.start();
    return response;
  }

  private void send(ResponseBodyEmitter response, String language) {
    try {
      // Sent at once, so that the reader knows that it is connected even while figures are rebuilt.
      response.send(HEARTBEAT, MediaType.APPLICATION_OCTET_STREAM);
      long seen = 0;
      while (running) {
        Optional<Numbered> newer = current.awaitNewer(seen, heartbeat);
        byte[] next = newer.map(snapshot -> frames.event(snapshot, language)).orElse(HEARTBEAT);
        response.send(next, MediaType.APPLICATION_OCTET_STREAM);
        seen = newer.map(Numbered::number).orElse(seen);
      }
      response.complete();
    } catch (InterruptedException stopped) {
      response.complete();
    } catch (IOException | IllegalStateException gone) {
      // The container ends the response of a reader that went away.
    } finally {
      readers.remove(Thread.currentThread());
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends first: the server's graceful stop would wait for the open responses. */
  @Override
  public void stop() {
    running = false;
    readers.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
