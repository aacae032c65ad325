#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace yiren {

// Two mebibytes of memory, which Linux can give as one page: tables of a million rows otherwise cost fifty thousand page faults.
constexpr size_t largeBlockBytes = 2 * 1024 * 1024;

struct FreeLargeBlock {
    void operator()(std::byte *block) const { ::operator delete[](block, std::align_val_t(largeBlockBytes)); }
};
using LargeBlock = std::unique_ptr<std::byte[], FreeLargeBlock>;

// With `asOnePage` all of it counts as used memory at once; else only what is touched.
[[nodiscard]] LargeBlock makeLargeBlock(bool asOnePage);

} // namespace yiren
