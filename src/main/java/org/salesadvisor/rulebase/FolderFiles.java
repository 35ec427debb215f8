package org.salesadvisor.rulebase;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesadvisor.engine.RuleFault;

/**
 * The files in a folder that belong to a rule set. Links are followed, since some mounts consist of
 * them, but not out of the folder.
 */
final class FolderFiles extends SimpleFileVisitor<Path> {

  /** Deeper folders are a mistake, or a circle of mounts. */
  private static final int DEEPEST = 20;

  private final Path folder;
  private final Path real;

  /** Attributes by path within the folder, with forward slashes. */
  final SortedMap<String, BasicFileAttributes> files = new TreeMap<>();

  /** What cannot be looked at, and why. */
  final List<RuleFault> unreadable = new ArrayList<>();

  /** Folders that were looked into. */
  final SortedSet<Path> folders = new TreeSet<>();

  private FolderFiles(Path folder) throws IOException {
    this.folder = folder;
    this.real = folder.toRealPath();
  }

  /**
   * Lists them.
   *
   * @throws IOException when the folder is not there
   */
  static FolderFiles list(Path folder) throws IOException {
    FolderFiles found = new FolderFiles(folder);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, found);
    return found;
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
    boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
    if (hidden) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.add(dir);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String path = path(file);
    if (!RuleSetContent.belongs(path)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      unreadable.add(FileFault.UNREADABLE_FILE.of(path, Unreadable.LINK_LEADS_NOWHERE.with()));
    } else if (!attributes.isRegularFile()) {
      unreadable.add(FileFault.UNREADABLE_FILE.of(path, Unreadable.NO_REGULAR_FILE.with()));
    } else if (!file.toRealPath().startsWith(real)) {
      unreadable.add(FileFault.UNREADABLE_FILE.of(path, Unreadable.LINK_LEADS_OUT.with()));
    } else {
      files.put(path, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    String path = path(file);
    if (!path.startsWith(".")) {
      unreadable.add(FileFault.unreadable(path, failure));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path dir, IOException failure) {
    if (failure != null) {
      unreadable.add(FileFault.unreadable(path(dir), failure));
    }
    return FileVisitResult.CONTINUE;
  }
}
