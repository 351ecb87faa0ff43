// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "base/text.hpp"
#include "service/settings/settings.hpp"

namespace kompass::service {
namespace {

constexpr std::string_view head =
    R"(<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Settings

Printed from the table in `src/service/settings/table.cpp`; a test holds them together.

A setting can be given as a flag of `kompass serve`, as a variable of the environment, and in a file that `--config FILE` or `KOMPASS_CONFIG` names. A flag goes before the environment, the environment before the file. `kompass settings` takes the same flags and shows what holds, and from where. A name that is not known or a value that cannot be is told with its place, all at once, and nothing starts.

The file is TOML, with what is before a dot as a table:

```toml
store = "sqlite:/var/lib/kompass/kompass.db"
base-address = "https://kompass.example"
trusted-proxies = ["127.0.0.1"]

[operator]
name = "Kommunkompassen i exemplet"
contact = "kompass@kompass.example"

[accessibility-faults]
sv = """
Diagrammen i äldre rapporter saknar textbeskrivning. Siffrorna finns i tabellen under.
Be oss om rapporten i en annan form."""

[smtp]
host = "mail.kompass.example"
from = "kompass@kompass.example"
```

A password never is a flag, since everybody on the machine sees those, and is never shown. `KOMPASS_HOME` is no setting of the server: it names the folder of instruments, texts and templates for every command.

| setting | what | by itself | flag | environment |
| --- | --- | --- | --- | --- |
)";

std::string form_of(const SettingRow& row) {
  using enum SettingKind;
  switch (row.kind) {
    case Text: return "text";
    case Paragraphs: return "paragraphs";
    case Secret: return "secret";
    case Store: return "`sqlite:PATH`";
    case Endpoint: return "`ADDRESS:PORT`";
    case WebSite: return "`https://HOST`";
    case Mail: return "e-mail address";
    case File: return "file";
    case Folder: return "folder";
    case Count: return fmt::format("1 to {}", row.largest);
    case Choice: return "`" + joined(row.choices, "`, `") + "`";
    case Day: return "`YEAR-MONTH-DAY`";
    case Zone: return "time zone";
    case Addresses: return "addresses";
  }
  return "";
}

std::string in_code(std::string_view text) {
  return text.empty() ? "" : fmt::format("`{}`", text);
}

}  // namespace

std::string settings_page() {
  std::string page(head);
  for (const auto& row : settings_table()) {
    page +=
        fmt::format("| `{}` | {} ({}) | {} | {} | `{}` |\n", row.name, row.meaning, form_of(row),
                    in_code(row.by_itself), in_code(flag_of(row)), variable_of(row));
  }
  return page;
}

}  // namespace kompass::service
