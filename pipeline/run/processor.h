// A raw document -> its envelope line: what happens between reading and writing. Const after construction;
// any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "extractors/engine/engine.h"
#include "extractors/envelope/envelope.h"
#include "pipeline/article/article.h"
#include "pipeline/input/raw_document.h"

namespace reckoner {

struct ProcessOptions {
  TextKept text = TextKept::kNone;
  std::string published;  // for documents that don't say; ISO 8601, or empty
};

// One document's outcome, and what a run counts.
struct Processed {
  std::string doc_id;
  std::string line;
  std::optional<Fault> fault;
  std::string message;  // of the fault
  uint32_t figures = 0, title_figures = 0, consistent = 0, inconsistent = 0, undetermined = 0;
  Severity worst = Severity::kNone;  // of its alarms
};

// A document that passed every gate and was read.
struct ReadDocument {
  InputDocument document;
  std::unique_ptr<Extraction> found;
};
// A document that did not.
struct Refused {
  InputDocument document;
  Problem problem;
  bool readable = false;  // document.text holds what was given
};

class Processor {
 public:
  Processor(const Engine& engine, ProcessOptions options);

  // Never throws for a document's sake: what goes wrong inside it is an `internal` quarantine.
  Processed Process(RawDocument raw) const;
  // The same, before it becomes a line.
  std::variant<ReadDocument, Refused> Read(RawDocument raw) const;

 private:
  const Engine& engine_;
  ProcessOptions options_;
  ArticleReader articles_;
  EnvelopeWriter writer_;
};

}  // namespace reckoner
