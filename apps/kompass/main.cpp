// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  return kompass::cli::run(argc, argv, kompass::serve);
}
