// SPDX-License-Identifier: EUPL-1.2
#include "base/late_part.hpp"

#include <dlfcn.h>

#include <filesystem>

namespace kompass {

Result<void*> late_function(const std::string& part, const std::string& function) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto file = program.parent_path().parent_path() / "lib" / (part + ".so");
  const auto unusable = [&](std::string what) {
    return Problem{Trouble::Environment, file.string(), std::move(what), "build the program anew"};
  };
  void* const opened = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) return unusable(dlerror());
  void* const address = dlsym(opened, function.c_str());
  if (address == nullptr) return unusable("has no function '" + function + "'");
  return address;
}

}  // namespace kompass
