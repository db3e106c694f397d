// What stands around a date on the page and says whose date it is. Blocks by their number. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "pipeline/article/page.h"

namespace reckoner::article {

// What the elements around a block are named for; those around many blocks say nothing of it, but that they
// list events.
struct Around {
  uint32_t hints = 0;
  NodeId time = kNoNode;  // the <time> it stands in
};
Around LookAround(const Page& page, const Block& block);

// The one <time> that stands in block i, behind its label: <span>Published</span><time>.
NodeId OneTimeInside(const Page& page, size_t i);

// Does block i stand in a card that links to this very page, as lists of the latest articles beside the text
// have it? `headline`: the block that is the page's own; `title`: its words.
bool InOwnCard(const Page& page, size_t i, size_t headline, const std::vector<std::string>& title);

// "Published " where the block before is such a label and the date stands in block i.
std::string LabelBefore(const Page& page, size_t i);

}  // namespace reckoner::article
