#pragma once

#include "autoreply/rulestore.h"
#include "products/product.h"

namespace yiren {

// What the founder does with rules. Each function is one transaction with its row in the audit log.

// A new one, as the last, or the one with its id. One that is on must be sound (checkRule()), of one that is off its new files; what was
// switched on now counts from `now`. The id. NotFound "rule.not_found".
[[nodiscard]] Result<qint64> keepRule(Database &database, AccountId account, ReplyRule rule, qint64 now);
// Fails as checkRule() when it is to be on.
[[nodiscard]] Done switchRule(Database &database, AccountId account, qint64 id, bool isOn, qint64 now);
// All rules in this order. Usage "rule.order" unless these are exactly the account's.
[[nodiscard]] Done orderRules(Database &database, AccountId account, const std::vector<qint64> &ids, qint64 now);
[[nodiscard]] Done removeRule(Database &database, AccountId account, qint64 id, qint64 now);
// Undoes it: off, and where it stood.
[[nodiscard]] Done restoreRule(Database &database, AccountId account, qint64 id, qint64 now);
// The shipped example, as the last ones and off: welcomeExample() of the first product for sale. Their ids.
[[nodiscard]] Result<std::vector<qint64>> addWelcomeExample(Database &database, AccountId account, qint64 now);

// 回复 1 了解产品,回复 2 立即购买: 1 sends the product's card, 2 makes an order and sends its payment link. Without a product the rules
// can't be switched on before one is chosen, nor the card before the address of its page is filled in, or taken out: then it is words.
[[nodiscard]] ReplyRules welcomeExample(const std::optional<Product> &product);

} // namespace yiren
