#pragma once

#include "pages/products/formpane.h"
#include "shipping/shippingdeeds.h"

#include <map>

namespace yiren {

class Clock;
class ShipForm;
class ViewMemory;

// One order: what WeChat holds of it and since when, what it was told, and how it was shipped, to be said. What was typed stays with its
// order until it is sent.
class ShippingPane : public FormPane
{
    Q_OBJECT

public:
    ShippingPane(const Clock &clock, ViewMemory &memory, ProblemWords words, QWidget *parent);

    void show(const ShippingCase &about, const QString &payerName, const std::vector<ExpressCompany> &companies);
    const std::optional<ShippingCase> &about() const { return m_about; }
    void setBusy(const QString &reason); // why nothing can be sent now; empty: nothing is under way
    void sent(const TransactionId &order);
    void retranslate();
    void focusForm(); // where the next thing is typed

signals:
    void shipWanted(const ShippingWish &wish);
    void companiesWanted();
    void orderChosen(const QString &outTradeNo);

private:
    void fill();
    void addFacts();
    void addWhatWeChatHas();
    void addForm(bool isCorrection);
    void addCorrection();
    void askCorrection(const ShippingWish &wish, QWidget &button);
    ShippingWish firstWish(bool isCorrection) const;
    QString whyNot(const ShippingWish &wish) const;

    const Clock &m_clock;
    ViewMemory &m_memory;
    const ProblemWords m_words;
    std::optional<ShippingCase> m_about;
    QString m_payerName;
    std::vector<ExpressCompany> m_companies;
    std::map<QString, ShippingWish> m_drafts; // by transaction
    QString m_busy;
    bool m_isCorrecting = false; // the form of the correction is open
    ShipForm *m_form = nullptr;  // gone with what is shown
    QWidget *m_foot = nullptr;   // the form's, below what scrolls
};

} // namespace yiren
