#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yiren {

// Cuts the first record of a text that may hold quotes: what records without quotes don't need. A quote opens only at the start of a cell;
// what follows the closing quote belongs to the cell as it stands. Gives the record's bytes, its line feed included; nothing if the text
// ends before the record does. The cells point into the text or into `storage`.
[[nodiscard]] std::optional<size_t> cutCsvRecord(std::string_view text, std::string &storage, std::vector<std::string_view> &cells);

} // namespace yiren
