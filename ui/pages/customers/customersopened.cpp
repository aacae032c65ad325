// Which customer is open on the page of customers, and what is shown of this one.
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/customerspage.h"
#include "pages/retention/nextactionreader.h"
#include "pages/retention/nextactionwords.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/searchfield.h"

#include <QLineEdit>

namespace yiren {

void CustomersPage::openTarget(const QString &target)
{
    const QString what = target.section(u':', 0, 0);
    const QString which = target.section(u':', 1);
    if (what == u"customer" && which == u"first") {
        openFirst();
    } else if (what == u"customer") {
        openCustomer(CustomerId{which.toLongLong()});
    } else if (what == u"words") {
        m_search->setText(which);
        m_words = which.trimmed();
        setRule({});
    } else if (what == u"segment") {
        openSegment(which);
    } else if (what == u"tags") {
        command("tags")->trigger(); // nothing where tags can't be had: the button says why
    } else if (what == u"joins") {
        openJoins({});
    } else if (what == u"rule") {
        if (const auto rule = segmentFromJson(which))
            setRule(*rule);
    }
}

void CustomersPage::openFirst()
{
    m_isFirstWanted = m_model->rowCount() == 0;
    if (!m_isFirstWanted)
        openCustomer(m_model->rowAt(0).customer.id);
}

void CustomersPage::openCustomer(CustomerId id, bool isRead)
{
    m_cardJob =
        m_services.storage.read<CustomerCard>([account = m_services.account.id, id, now = m_services.clock.now().toMSecsSinceEpoch()](
                                                  Database &database) { return loadCustomerCard(database, account, id, now); });
    m_cardJob->then(this, [this, id, isRead](const Result<CustomerCard> &card) {
        if (card)
            showCustomer(*card, isRead);
        else if (card.error().kind == ErrorKind::NotFound)
            emit noticed(tr("This customer is not here any more."), {});
        else
            showDeedFailed(m_services.words(card.error()), [this, id] { openCustomer(id); });
    });
    m_cardJob->start();
}

void CustomersPage::showCustomer(const CustomerCard &card, bool isRead)
{
    const bool isOther = !m_detail->card() || m_detail->card()->listed.customer.id != card.listed.customer.id;
    m_detail->show(card);
    showNextStep();
    m_services.memory.set(openedCustomerKey(), customerKey(card.listed.customer.id));
    if (isOther)
        m_detail->timeline().setRows({});
    if (isOther || isRead || m_detail->timeline().rowCount() == 0)
        m_detail->timeline().reload();
}

void CustomersPage::fetchTimeline(const TableModel<TimelineEntry>::Request &request)
{
    const CustomerId customer = m_detail->card()->listed.customer.id;
    m_timelineJob = m_services.storage.read<std::vector<TimelineEntry>>(
        [account = m_services.account.id, customer, request, kinds = m_detail->timelineKinds()](Database &database) {
            return CustomerTimelineStore(database).page(account, customer, request.after, request.limit, kinds);
        });
    m_timelineJob->then(this, [this, ticket = request.ticket, limit = request.limit](const Result<std::vector<TimelineEntry>> &entries) {
        if (entries) {
            m_detail->timeline().addPage(ticket, *entries, entries->size() == static_cast<size_t>(limit));
            return;
        }
        m_detail->timeline().pageFailed(ticket);
        showDeedFailed(m_services.words(entries.error()), [this] { m_detail->timeline().reload(); });
    });
    m_timelineJob->start();
}

// The rules and what became of them are the same as on 今日.
void CustomersPage::connectNextSteps()
{
    m_detail->setModels(*m_nextActions);
    connect(m_nextActions, &NextActionReader::came, this, &CustomersPage::showNextStep);
    connect(m_nextActions, &NextActionReader::failed, this, [this](const Error &error, const std::function<void()> &again) {
        if (error.kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(error), again);
    });
}

void CustomersPage::showNextStep()
{
    if (!m_detail->card())
        return;
    const auto action = m_nextActions->actionOf(m_detail->card()->listed.customer.id);
    if (!action)
        return m_detail->setNextStep({});
    QStringList lines{tr("%1: %2.").arg(actionRuleWord(action->rule), nextActionReason(*action)), actionRuleSentence(action->rule),
                      tr("So far: %1.").arg(actionOutcomeText(m_nextActions->outcomeOf(action->rule)))};
    if (action->isHeldOut && action->rule != ActionRule::Answer)
        lines.append(tr("Held out: one of ten is not written to by a rule, so that its worth can be told."));
    m_detail->setNextStep(lines);
}

} // namespace yiren
