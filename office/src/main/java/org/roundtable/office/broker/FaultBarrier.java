package org.roundtable.office.broker;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of one piece of Kafka that believes the process is its own.
 *
 * <p>Kafka's servers end the JVM on a fatal fault and install shutdown hooks. For the threads of
 * such a group (and all they start) a fault goes to a callback instead and hooks are not installed;
 * for every other thread of the JVM Kafka's {@link Exit} does what it always did.
 */
public final class FaultBarrier extends ThreadGroup {

  private static final Logger LOG = LoggerFactory.getLogger(FaultBarrier.class);

  static {
    Exit.setExitProcedure((status, _) -> end(status, Runtime.getRuntime()::exit));
    Exit.setHaltProcedure((status, _) -> end(status, Runtime.getRuntime()::halt));
    Exit.setShutdownHookAdder(FaultBarrier::addHook);
  }

  private final Consumer<String> onFault;

  /**
   * @param onFault is told, on the faulty thread, that this piece of Kafka has given up
   */
  public FaultBarrier(String name, Consumer<String> onFault) {
    super(name);
    this.onFault = onFault;
  }

  /** Runs a step behind the barrier and waits for it. */
  public <T extends @Nullable Object> T call(String step, Callable<T> body) throws Exception {
    var task = new FutureTask<T>(body);
    var thread = new Thread(this, task, getName() + "-" + step);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new IllegalStateException("Step " + step + " failed: " + e.getCause(), e);
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    if (!(failure instanceof GivenUp)) {
      LOG.error("Thread {} of {} died", thread.getName(), getName(), failure);
    }
  }

  private static @Nullable FaultBarrier current() {
    var group = Thread.currentThread().getThreadGroup();
    while (group != null && !(group instanceof FaultBarrier)) {
      group = group.getParent();
    }
    return (FaultBarrier) group;
  }

  private static void end(int status, Consumer<Integer> process) {
    var barrier = current();
    if (barrier == null) {
      process.accept(status);
      return;
    }
    var fault = "Kafka gave up on thread " + Thread.currentThread().getName();
    barrier.onFault.accept(fault);
    throw new GivenUp(fault);
  }

  private static void addHook(String name, Runnable hook) {
    if (current() == null) {
      Runtime.getRuntime().addShutdownHook(new Thread(hook, name));
    }
  }

  /** Ends the thread that called {@link Exit}, which expects never to return. */
  private static final class GivenUp extends Error {
    GivenUp(String message) {
      super(message);
    }
  }
}
