package org.salesadvisor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of the program is written in every language. */
@Tag("once")
class EveryMessageTest {

  /** Messages that are no words or the same words in both languages, per enum. */
  private static final Map<String, Set<String>> SAME_IN_BOTH =
      Map.ofEntries(
          Map.entry("ScenarioMessage", Set.of("IN_SCENARIO", "IS", "WITH_VALUES")),
          Map.entry("ReadingMessage", Set.of("IS", "SEVERAL", "WITH")),
          Map.entry("AccountMessage", Set.of("AND_THEN")),
          Map.entry("WebMessage", Set.of("PARAMETER_IS", "PARAMETER_NAMED")),
          Map.entry("ServiceMessage", Set.of("SERVICE_SAYS")),
          Map.entry("ProfileMessage", Set.of("TAB")),
          Map.entry("CliMessage", Set.of("BAD_THREADS")),
          Map.entry("ImpactMessage", Set.of("NO_VALUE")),
          Map.entry("GrammarMessage", Set.of("SYMBOL")),
          Map.entry("PageWord", Set.of("LOOP", "KOOP")),
          Map.entry(
              "ItemWord", Set.of("DIRECT_MARKETING", "ONLINE", "PUBLIC_RELATIONS", "SPONSORING")),
          Map.entry("EffectivenessWord", Set.of("EFFECT", "ORDERING")),
          Map.entry("LearnedWord", Set.of("PRODUCT", "TEAM")));

  /** Enums whose constants are found by their name. */
  private static final Set<String> FOUND_BY_NAME =
      Set.of("ProblemKind", "DiagnoseWord", "ItemWord", "LearnedWord", "PlanWord", "SimulateWord");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\|[^|{}]*\\|[^|{}]*)?}");

  static List<JavaClass> keys() {
    List<JavaClass> keys =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.salesadvisor")
                .stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(MessageKey.class))
                .toList();
    assertFalse(keys.isEmpty(), "no enum of messages is found");
    return keys;
  }

  @ParameterizedTest
  @MethodSource("keys")
  void hasExactlyItsKeysInEachLanguage(JavaClass type) {
    for (Language language : Language.values()) {
      assertEquals(
          names(type), new TreeSet<>(words(type, language).stringPropertyNames()), language::tag);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void isNeverBlank(JavaClass type) {
    for (Language language : Language.values()) {
      words(type, language)
          .forEach((key, text) -> assertFalse(text.toString().isBlank(), key::toString));
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void showsTheSameValuesInEachLanguage(JavaClass type) {
    for (String key : names(type)) {
      Set<String> english = places(words(type, Language.EN).getProperty(key));
      assertEquals(english, places(words(type, Language.NL).getProperty(key)), key);
      assertEquals(firstNumbers(english.size()), english, key);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void isTranslated(JavaClass type) {
    Set<String> same = SAME_IN_BOTH.getOrDefault(type.getSimpleName(), Set.of());
    for (String key : names(type)) {
      String english = words(type, Language.EN).getProperty(key);
      String dutch = words(type, Language.NL).getProperty(key);
      if (same.contains(key)) {
        assertEquals(english, dutch, key);
      } else {
        assertNotEquals(english, dutch, key);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void isUsed(JavaClass type) {
    Set<String> unused =
        type.getFields().stream()
            .filter(field -> names(type).contains(field.getName()))
            .filter(
                field ->
                    field.getAccessesToSelf().stream()
                        .allMatch(access -> access.getOriginOwner().equals(type)))
            .map(field -> field.getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(
        unused.isEmpty() || FOUND_BY_NAME.contains(type.getSimpleName()),
        () -> "nobody uses " + unused);
  }

  private static Set<String> names(JavaClass type) {
    return Arrays.stream(type.reflect().getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The file itself, since a bundle of resources would look elsewhere for what is missing. */
  private static Properties words(JavaClass type, Language language) {
    String file = "/" + type.getName().replace('.', '/') + "_" + language.tag() + ".properties";
    try (InputStream bytes = EveryMessageTest.class.getResourceAsStream(file)) {
      assertTrue(bytes != null, () -> "there is no " + file);
      Properties words = new OnceEach();
      words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> "{" + place.group(1) + "}")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> firstNumbers(int count) {
    return Stream.iterate(0, number -> number + 1)
        .limit(count)
        .map(number -> "{" + number + "}")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Refuses a key that stands twice, of which the last would win. */
  private static final class OnceEach extends Properties {

    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Object put(Object key, Object words) {
      assertFalse(containsKey(key), () -> key + " stands twice");
      return super.put(key, words);
    }
  }
}
