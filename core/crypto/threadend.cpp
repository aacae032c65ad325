#include "crypto/threadend.h"

#include <openssl/crypto.h>

namespace yiren {

void releaseThreadState()
{
    OPENSSL_thread_stop();
}

} // namespace yiren
