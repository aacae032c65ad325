// Who is one person and who is new on the page of customers.
#include "frame/vaultdoor.h"
#include "models/viewmemory.h"
#include "pages/customers/customerdeeds.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/customerspage.h"
#include "pages/customers/joindeeds.h"
#include "pages/customers/joinsheet.h"
#include "pages/customers/newcustomerpopover.h"

#include <QAction>
#include <QPushButton>

namespace yiren {

void CustomersPage::connectJoins()
{
    connect(command("joins"), &QAction::triggered, this, [this] { openJoins({}); });
    connect(command("new"), &QAction::triggered, this, &CustomersPage::openNewCustomer);
    connect(m_new, &QPushButton::clicked, this, &CustomersPage::openNewCustomer);
    connect(m_deeds, &CustomerDeeds::added, this, [this](CustomerId customer) { openCustomer(customer); });
    connect(m_joinDeeds, &JoinDeeds::done, this, &CustomersPage::noticed);
    connect(m_joinDeeds, &JoinDeeds::failed, this, [this](const Error &error, const std::function<void()> &again) {
        if (!m_joins) // else the sheet says it
            showDeedFailed(m_services.words(error), again);
    });
    connect(m_joinDeeds, &JoinDeeds::changed, this, &CustomersPage::readAgain);
    connect(m_joinDeeds, &JoinDeeds::becameOne, this, [this](CustomerId kept, CustomerId joined) {
        if (m_detail->card() && m_detail->card()->listed.customer.id == joined)
            m_openInstead = kept;
    });
}

void CustomersPage::openJoins(std::optional<CustomerId> person)
{
    auto *sheet = new JoinSheet(m_services, *m_joinDeeds, person, *window());
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &Sheet::dismissed, this, [this] { m_joins.clear(); });
    m_joins = sheet;
    sheet->open();
}

void CustomersPage::openNewCustomer()
{
    auto *popover = new NewCustomerPopover(this);
    connect(popover, &NewCustomerPopover::decided, this, &CustomersPage::addCustomer);
    popover->openBelow(*m_new);
}

// A phone is sealed with a key of the vault, which is asked for where it must be.
void CustomersPage::addCustomer(const TypedCustomer &typed)
{
    if (typed.phone.trimmed().isEmpty())
        return m_deeds->addCustomer(typed, nullptr);
    m_services.door.whenOpen(this, [this, typed] {
        m_keyJob = openCustomerKey(m_services.vault, m_services.account.id);
        m_keyJob->then(this, [this, typed](const Result<CustomerKeyPtr> &key) {
            if (key)
                m_deeds->addCustomer(typed, *key);
            else
                showDeedFailed(m_services.words(key.error()), [this, typed] { addCustomer(typed); });
        });
        m_keyJob->start();
    });
}

} // namespace yiren
