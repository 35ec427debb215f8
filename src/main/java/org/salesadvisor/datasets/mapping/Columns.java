package org.salesadvisor.datasets.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the columns of one file seem to be.
 *
 * @param all what there may be
 * @param sample its begin
 * @param fields by field the place of its column
 */
record Columns(Fields all, Sample sample, Map<Field, Integer> fields) {

  static Columns of(Fields all, Sample sample) {
    Columns columns = new Columns(all, sample, Fields.byField());
    all.all().forEach(columns::find);
    if (all.areJoined() && !columns.fields.containsKey(all.id())) {
      likeId(sample).ifPresent(place -> columns.fields.put(all.id(), place));
    }
    return columns;
  }

  private void find(Field field) {
    all.names().columns(field).stream()
        .flatMap(name -> places(sample, name))
        .filter(place -> suits(field, sample.filled(place)))
        .findFirst()
        .ifPresent(place -> fields.put(field, place));
  }

  private static java.util.stream.Stream<Integer> places(Sample sample, String bare) {
    return IntStream.range(0, sample.header().size())
        .boxed()
        .filter(i -> Names.bare(sample.header().get(i)).equals(bare));
  }

  private boolean suits(Field field, List<String> written) {
    return switch (field.kind()) {
      case MOMENT -> Written.areDates(written);
      case AMOUNT -> written.stream().allMatch(text -> text.matches(".*[0-9].*"));
      case COUNT -> written.stream().allMatch(text -> text.matches("[0-9]+"));
      case CONSTANT -> written.stream().anyMatch(text -> meaning(field, text).isPresent());
      case TEXT -> !all.isId(field) || isUnique(written);
      case CURRENCY -> !written.isEmpty();
      case TRUTH, CONSTANTS -> true;
    };
  }

  private static boolean isUnique(List<String> written) {
    return !written.isEmpty() && new HashSet<>(written).size() == written.size();
  }

  /** Ends as ids do, is always filled and never twice the same. */
  private static java.util.Optional<Integer> likeId(Sample sample) {
    return IntStream.range(0, sample.header().size())
        .boxed()
        .filter(i -> Names.bare(sample.header().get(i)).matches(".*(id|nr|nummer|number|code|key)"))
        .filter(i -> sample.filled(i).size() == sample.rows().size())
        .filter(i -> isUnique(sample.filled(i)))
        .findFirst();
  }

  private java.util.Optional<String> meaning(Field field, String written) {
    String stage = Mapping.withoutPipeline(Mapping.folded(written));
    Map<String, List<String>> usual = ValuesReader.usual(all, field);
    return field.constants().stream()
        .filter(
            constant ->
                usual.getOrDefault(constant, List.of()).contains(stage)
                    || ValuesReader.isUsual(field, stage, constant))
        .findFirst();
  }

  /** What the values in the sample mean, those that are known. */
  Map<String, String> meanings(Field field) {
    Map<String, String> meant = new LinkedHashMap<>();
    if (fields.containsKey(field)) {
      Set<String> written = new HashSet<>(sample.filled(fields.get(field)));
      written.forEach(
          one ->
              meaning(field, one).ifPresent(constant -> meant.put(Mapping.folded(one), constant)));
    }
    return meant;
  }

  /** How its rows belong to another file: by a column that both have; null when there is none. */
  FileMapping.Join join(Columns first) {
    Integer id = first.fields.get(all.id());
    return IntStream.concat(IntStream.of(id), IntStream.range(0, first.sample.header().size()))
        .mapToObj(i -> first.sample.header().get(i))
        .filter(to -> sample.places(to).size() == 1)
        .map(to -> new FileMapping.Join(sample.header().get(sample.places(to).get(0)), to))
        .findFirst()
        .orElse(null);
  }

  /**
   * As a part of a mapping.
   *
   * @param isNamed whether it must be told from others
   * @param wanted the fields that it gives; all when it joins
   */
  FileMapping file(boolean isNamed, Set<Field> wanted, FileMapping.Join join) {
    Map<Field, List<String>> columns =
        fields.entrySet().stream()
            .filter(entry -> join == null || !all.isId(entry.getKey()))
            .filter(entry -> join != null || wanted.contains(entry.getKey()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> List.of(sample.header().get(entry.getValue()))));
    return new FileMapping(isNamed ? sample.name() : null, columns, join);
  }
}
