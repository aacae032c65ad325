#include "menus/menukeys.h"

#include <algorithm>

namespace yiren {

AnsweredKeys answeredKeys(const ReplyRules &rules)
{
    AnsweredKeys answered;
    for (const ReplyRule &rule : rules) {
        const bool isOfficial = std::ranges::count(rule.channels, TalkPeer::Channel::Official) > 0;
        if (!rule.isOn || rule.trigger != RuleTrigger::MenuClick || !isOfficial)
            continue;
        answered.isAny |= rule.words.isEmpty();
        answered.keys.append(rule.words);
    }
    answered.keys.removeDuplicates();
    return answered;
}

} // namespace yiren
