#include "bills/largeblock.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace yiren {

LargeBlock makeLargeBlock(bool isFetched)
{
    LargeBlock block(static_cast<std::byte *>(::operator new[](largeBlockBytes, std::align_val_t(largeBlockBytes))));
    if (isFetched)
        fetchPages(block.get(), largeBlockBytes);
    return block;
}

void fetchPages([[maybe_unused]] void *memory, [[maybe_unused]] size_t bytes)
{
#ifdef MADV_POPULATE_WRITE // Linux 5.14
    madvise(memory, bytes, MADV_POPULATE_WRITE);
#endif
}

} // namespace yiren
