#pragma once

#include "campaigns/campaignjob.h"
#include "frame/pageservices.h"
#include "subscriptions/subscriptionstore.h"

#include <QObject>

namespace yiren {

// What the page asks of WeChat: a campaign's run and the templates. Opens the keys first, with the person's help where that is needed.
class ReachWire : public QObject
{
    Q_OBJECT

public:
    ReachWire(const PageServices &services, QObject *parent);
    ~ReachWire() override;

    bool isRunning() const { return m_run != nullptr; }
    void run(CampaignId campaign, const ReachLines &lines);
    void stop(); // between two people; it goes on with the next run
    void readTemplates();

signals:
    void changed(); // isRunning()
    void progressed(qint64 done, qint64 total);
    void ended(const CampaignRun &run);
    void failed(const Error &error);
    void templatesRead(int count);

private:
    using Use = std::function<void(TalkWires &)>;
    void withWires(const Use &use);
    void askTemplates(std::vector<OfficialApi *> apis, int count);
    void keepTemplates(const QString &app, const std::vector<MessageTemplate> &templates, std::vector<OfficialApi *> rest, int count);

    PageServices m_services;
    std::shared_ptr<TalkWires> m_wires; // before its jobs: it outlives them
    JobHandle<CampaignRun> m_run;
    JobHandle<std::vector<MessageTemplate>> m_templates;
    JobHandle<void> m_keeping;
};

} // namespace yiren
