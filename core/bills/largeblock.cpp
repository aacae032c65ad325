#include "bills/largeblock.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace yiren {

LargeBlock makeLargeBlock([[maybe_unused]] bool asOnePage)
{
    LargeBlock block(static_cast<std::byte *>(::operator new[](largeBlockBytes, std::align_val_t(largeBlockBytes))));
#ifdef __linux__
    if (asOnePage)
        madvise(block.get(), largeBlockBytes, MADV_HUGEPAGE); // a wish: without it everything works, only slower
#endif
    return block;
}

} // namespace yiren
