#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace yiren {

// Memory for tables of millions of rows comes two mebibytes at a time: so few steps that their cost does not show, so small that little is
// left over.
constexpr size_t largeBlockBytes = 2 * 1024 * 1024;

struct FreeLargeBlock {
    void operator()(std::byte *block) const { ::operator delete[](block, std::align_val_t(largeBlockBytes)); }
};
using LargeBlock = std::unique_ptr<std::byte[], FreeLargeBlock>;

// With `isFetched` all of it is had from the system at once (see fetchPages); else only what is touched counts as used memory.
[[nodiscard]] LargeBlock makeLargeBlock(bool isFetched);

// Has Linux give all pages of a large piece of memory in one call instead of a page fault for each 4 KiB, of which tables of a million rows
// would take fifty thousand. A wish: without it everything works, only slower. Huge pages are not asked for: where a virtual machine hands
// free memory back to its host (free page reporting), each one it got again cost 5 ms, eight times what its small pages did.
void fetchPages(void *memory, size_t bytes);

// Memory for a vector whose size is known and may be many megabytes.
template <typename T>
class FetchedPages
{
public:
    using value_type = T;

    FetchedPages() = default;
    template <typename Other>
    FetchedPages(const FetchedPages<Other> &) // NOLINT(google-explicit-constructor): the standard asks for it
    {
    }
    T *allocate(size_t count)
    {
        void *memory = ::operator new(count * sizeof(T), alignmentOf(count));
        if (isLarge(count))
            fetchPages(memory, count * sizeof(T));
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, size_t count) { ::operator delete(memory, alignmentOf(count)); }
    friend bool operator==(FetchedPages, FetchedPages) { return true; }

private:
    static bool isLarge(size_t count) { return count * sizeof(T) >= largeBlockBytes; }
    static std::align_val_t alignmentOf(size_t count) { return std::align_val_t(isLarge(count) ? largeBlockBytes : alignof(T)); }
};
template <typename T>
using LargeVector = std::vector<T, FetchedPages<T>>;

} // namespace yiren
