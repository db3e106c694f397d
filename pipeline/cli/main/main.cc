#include "pipeline/cli/cli.h"

int main(int argc, char** argv) { return reckoner::Main(argc, argv); }
