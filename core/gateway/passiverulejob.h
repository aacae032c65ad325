#pragma once

#include "autoreply/passiveanswer.h"
#include "gateway/passiverules.h"
#include "wechat/media.h"

#include <QElapsedTimer>

namespace yiren {

// What rules say to one push, at once. Nothing: none answers, or it does by messages of its own.
class PassiveRuleJob final : public Job<std::optional<PassiveReply>>
{
    Q_OBJECT

public:
    // `rules` outlives it.
    PassiveRuleJob(PassiveRules &rules, HeardMessage heard, QString identity);

    void hear(const PassiveDecision &decision);
    const QString &identity() const { return m_identity; }

protected:
    void doStart() override;
    void doStop() override;

private:
    void upload(const PassiveAnswer &decided);
    void beginMedia(const PassiveAnswer &decided, const QString &media);
    void say(const PassiveAnswer &said, const QString &media);

    PassiveRules &m_rules;
    const HeardMessage m_heard;
    const QString m_identity;
    const std::function<bool()> m_isInTime;
    JobHandle<TemporaryMedia> m_upload;
    JobHandle<std::optional<PassiveAnswer>> m_beginning;
};

} // namespace yiren
