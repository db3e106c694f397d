// What stands instead of an article, or after its first lines: a paywall, a request for consent, nothing at
// all. Flags only: what text there is stays. No figure may come from a teaser, so the caller must look at
// them. Pure; any thread.
#pragma once

#include "pipeline/article/article.h"
#include "pipeline/article/date_text.h"
#include "pipeline/article/facts.h"
#include "pipeline/article/page.h"

namespace reckoner::article {

void SetFlags(const Page& page, const Facts& facts, Article* article);

// The updates of a live blog: from JSON-LD, else from elements whose names say so.
void ReadUpdates(const Page& page, const Facts& facts, const DateReader& dates, Article* article);
// Finds where in the text each of them stands.
void PlaceUpdates(Article* article);

// JSON-LD can hold the article whose text the page doesn't show (scripts would have). Replaces a text that is
// much shorter.
void UseStatedBody(const Facts& facts, Article* article);

}  // namespace reckoner::article
