package org.roundtable.bench.startup;

import java.nio.file.Path;
import org.roundtable.mongo.EmbeddedMongo;

/** The office's database in a process of its own; the arguments are its folder and port. */
final class DatabaseMain {

  private DatabaseMain() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedMongo.open(Path.of(args[0]), Integer.parseInt(args[1]));
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
