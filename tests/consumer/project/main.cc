#include <iostream>

#include "extractors/engine/engine.h"

int main() {
  const reckoner::Engine engine;
  const auto found = engine.Extract({.text = "Exports fell 6.9% to $228.1 billion."});
  for (const auto& figure : found->mentions.figures)
    std::cout << figure.value->ToString() << ' ' << figure.unit << '\n';
}
