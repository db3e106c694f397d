#include "pipeline/export/sdmx.h"
#include "pipeline/export/sdmx_components.h"
#include "pipeline/wording/markup.h"

namespace reckoner {
namespace {

constexpr std::string_view kHead =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
  <mes:Header>
    <mes:ID>CLAIMS</mes:ID>
    <mes:Test>false</mes:Test>
    <mes:Prepared>2026-01-01T00:00:00Z</mes:Prepared>
    <mes:Sender id="RECKONER"/>
  </mes:Header>
  <mes:Structures>
)";

std::string Name(std::string_view text) {
  return "<com:Name xml:lang=\"en\">" + EscapeMarkup(text, Quotes::kDouble) + "</com:Name>";
}

// id, agency and version of something maintained.
std::string Maintained(std::string_view id) {
  return " id=\"" + std::string(id) + "\" agencyID=\"" + std::string(kSdmxAgency) + "\" version=\"" +
         std::string(kSdmxVersion) + "\"";
}

std::string Reference(std::string_view id, std::string_view package, std::string_view type) {
  return "<Ref" + Maintained(id) + " package=\"" + std::string(package) + "\" class=\"" + std::string(type) +
         "\"/>";
}

std::string Identity(const SdmxComponent& component) {
  return "<str:ConceptIdentity><Ref id=\"" + std::string(component.id) +
         "\" maintainableParentID=\"CONCEPTS\" maintainableParentVersion=\"" + std::string(kSdmxVersion) +
         "\" agencyID=\"" + std::string(kSdmxAgency) +
         "\" package=\"conceptscheme\" class=\"Concept\"/></str:ConceptIdentity>";
}

std::string Representation(const SdmxComponent& component) {
  return "<str:LocalRepresentation>" +
         (component.codes ? "<str:Enumeration>" + Reference(component.codes->id, "codelist", "Codelist") +
                                "</str:Enumeration>"
                          : "<str:TextFormat textType=\"" + std::string(component.text_type) + "\"/>") +
         "</str:LocalRepresentation>";
}

std::string Codelists() {
  std::string out = "    <str:Codelists>\n";
  for (const SdmxCodelist& list : SdmxCodelists()) {
    out +=
        "      <str:Codelist" + Maintained(list.id) + " isFinal=\"true\">\n        " + Name(list.name) + '\n';
    for (const SdmxCode& code : list.codes)
      out += "        <str:Code id=\"" + std::string(code.id) + "\">" + Name(code.name) + "</str:Code>\n";
    out += "      </str:Codelist>\n";
  }
  return out + "    </str:Codelists>\n";
}

std::string Concepts() {
  std::string out = "    <str:Concepts>\n      <str:ConceptScheme" + Maintained("CONCEPTS") +
                    " isFinal=\"true\">\n        " + Name("Concepts of claims in the news") + '\n';
  for (const SdmxComponent& component : SdmxComponents())
    out += "        <str:Concept id=\"" + std::string(component.id) + "\">" + Name(component.name) +
           "</str:Concept>\n";
  return out + "      </str:ConceptScheme>\n    </str:Concepts>\n";
}

std::string DataStructure() {
  std::string dimensions, measure, attributes;
  int position = 0;
  for (const SdmxComponent& component : SdmxComponents()) {
    const std::string id = " id=\"" + std::string(component.id) + "\"";
    const std::string body = Identity(component) + Representation(component);
    switch (component.role) {
      case SdmxRole::kDimension:
      case SdmxRole::kTime: {
        const std::string tag = component.role == SdmxRole::kTime ? "str:TimeDimension" : "str:Dimension";
        dimensions += "          <" + tag + id + " position=\"" + std::to_string(++position) + "\">" + body +
                      "</" + tag + ">\n";
        break;
      }
      case SdmxRole::kMeasure:
        measure += "          <str:PrimaryMeasure" + id + ">" + body + "</str:PrimaryMeasure>\n";
        break;
      case SdmxRole::kAttribute:
        attributes +=
            "          <str:Attribute" + id + " assignmentStatus=\"Conditional\">" + body +
            "<str:AttributeRelationship><str:PrimaryMeasure><Ref id=\"OBS_VALUE\"/></str:PrimaryMeasure>"
            "</str:AttributeRelationship></str:Attribute>\n";
    }
  }
  return "    <str:DataStructures>\n      <str:DataStructure" + Maintained(kSdmxDataflow) +
         " isFinal=\"true\">\n        " + Name("Claims of the news about economic series") +
         "\n        <str:DataStructureComponents>\n        <str:DimensionList id=\"DimensionDescriptor\">\n" +
         dimensions +
         "        </str:DimensionList>\n        <str:AttributeList id=\"AttributeDescriptor\">\n" +
         attributes + "        </str:AttributeList>\n        <str:MeasureList id=\"MeasureDescriptor\">\n" +
         measure +
         "        </str:MeasureList>\n        </str:DataStructureComponents>\n      </str:DataStructure>\n"
         "    </str:DataStructures>\n";
}

std::string Dataflow() {
  return "    <str:Dataflows>\n      <str:Dataflow" + Maintained(kSdmxDataflow) +
         " isFinal=\"true\">\n        " + Name("Claims of the news about economic series") +
         "\n        <str:Structure>" + Reference(kSdmxDataflow, "datastructure", "DataStructure") +
         "</str:Structure>\n      </str:Dataflow>\n    </str:Dataflows>\n";
}

}  // namespace

std::string SdmxStructure() {
  return std::string(kHead) + Dataflow() + Codelists() + Concepts() + DataStructure() +
         "  </mes:Structures>\n</mes:Structure>\n";
}

}  // namespace reckoner
