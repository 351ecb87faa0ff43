// SPDX-License-Identifier: EUPL-1.2
#include "base/late_part.hpp"

#include <dlfcn.h>

#include <filesystem>

#include "base/program_file.hpp"

namespace kompass {
namespace {

// The linker's words, which begin with the file where the file itself is at fault.
std::string what_it_says(const std::string& file) {
  std::string said = dlerror();
  const std::string before = file + ": ";
  return said.starts_with(before) ? said.substr(before.size()) : said;
}

}  // namespace

Result<void*> late_function(const std::string& part, const std::string& function) {
  const auto program = program_file();
  if (!program) return program.problem();
  const auto file = program->parent_path().parent_path() / "lib" / (part + ".so");
  const auto problem = [&file](std::string what, std::string remedy) {
    return Problem{Trouble::Environment, file.string(), std::move(what), std::move(remedy)};
  };
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return problem("this part of the program is missing",
                   "build or copy the program with its lib/");
  }
  void* const opened = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) return problem(what_it_says(file), "install what it names");
  void* const address = dlsym(opened, function.c_str());
  if (address == nullptr) return problem(what_it_says(file), "build the program anew");
  return address;
}

}  // namespace kompass
