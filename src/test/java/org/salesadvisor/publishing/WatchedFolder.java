package org.salesadvisor.publishing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.RuleSet;

/** A service with a rule folder and a database of its own; the folder is injected. */
public class WatchedFolder implements QuarkusTestResourceLifecycleManager {

  private static final Path FOLDER = Path.of("target", "test-rules-watched");

  private final PostgresTestResource database = new PostgresTestResource("test-postgres-watched");
  private final Folder folder = new Folder(FOLDER);

  /** A rule folder as editors and scripts treat it. */
  record Folder(Path path) {

    void holds(RuleSet files) {
      delete();
      files.files().forEach(this::write);
    }

    void write(String file, String text) {
      change(
          () -> {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
          });
    }

    /** As many editors save: a file of another name that then takes the place of the first. */
    void replace(String file, String text) {
      Path beside = path.resolve(file + ".tmp~");
      change(
          () -> {
            Files.writeString(beside, text);
            Files.move(beside, path.resolve(file), StandardCopyOption.ATOMIC_MOVE);
          });
    }

    void remove(String file) {
      change(() -> Files.delete(path.resolve(file)));
    }

    void moveTo(Path other) {
      change(() -> Files.move(path, other, StandardCopyOption.ATOMIC_MOVE));
    }

    void delete() {
      if (Files.exists(path)) {
        change(
            () -> {
              for (Path file : deepestFirst()) {
                Files.delete(file);
              }
            });
      }
    }

    private List<Path> deepestFirst() throws IOException {
      try (Stream<Path> files = Files.walk(path)) {
        return files.sorted(Comparator.reverseOrder()).toList();
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void change(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    folder.holds(Rules.small("at start"));
    Map<String, String> settings = new HashMap<>(database.start());
    settings.put("advisor.rules", FOLDER.toString());
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(folder, new TestInjector.MatchesType(Folder.class));
  }

  @Override
  public void stop() {
    database.stop();
    folder.delete();
  }
}
