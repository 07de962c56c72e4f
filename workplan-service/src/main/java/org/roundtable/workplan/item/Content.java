package org.roundtable.workplan.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.roundtable.contracts.PublicText;

/** What an item says, by its kind. */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind",
    visible = true)
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = Result.class,
      names = {"OBJECTIVE", "OUTCOME", "OUTPUT"}),
  @JsonSubTypes.Type(value = Indicator.class, name = "INDICATOR"),
  @JsonSubTypes.Type(value = Activity.class, name = "ACTIVITY")
})
public sealed interface Content permits Result, Indicator, Activity {

  @JsonProperty
  ItemKind kind();

  PublicText title();
}
