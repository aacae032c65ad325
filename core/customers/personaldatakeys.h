#pragma once

#include "customers/sealedvalue.h"
#include "vault/vault.h"

namespace yiren {

// The keys of this data file's personal texts. Made and put into the vault at first use; of two programs that make them at the same time
// one prevails and both answer with its keys. Credential "vault.locked"; Damaged "vault.row_damaged"; NotFound "vault.no_secret" for keys
// that the vault has lost: nothing is made in their place, because what they sealed would be lost with them. What it is given outlives it.
[[nodiscard]] JobHandle<CustomerKeysPtr> customerKeys(Vault &vault, StorageThread &storage);

} // namespace yiren
