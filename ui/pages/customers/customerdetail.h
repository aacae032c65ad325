#pragma once

#include "models/tablemodel.h"
#include "pages/customers/customercard.h"
#include "customers/customertimelinestore.h"
#include "widgets/detailpane.h"

class QLineEdit;

namespace yiren {

class Clock;
class NextActionReader;
class TimelineFilter;
class TableView;

using TimelineModel = TableModel<TimelineEntry>;

// One customer: figures, why this one is in the RFM group, tags, notes, and below them the timeline, which comes page by page.
class CustomerDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit CustomerDetail(const Clock &clock, QWidget *parent = nullptr);
    ~CustomerDetail() override;

    void show(const CustomerCard &card); // what was typed for the same customer stays
    const std::optional<CustomerCard> &card() const { return m_card; }
    // What to do next for this one: the rule in words, why it is due, how often it worked; empty: no rule fits.
    void setNextStep(const QStringList &lines);
    void setModels(const NextActionReader &models) { m_models = &models; } // of the outlook; before the first customer
    TimelineModel &timeline() { return *m_timeline; }
    std::vector<TimelineEntry::Kind> timelineKinds() const; // that are to be read; none: all

signals:
    void tagAdded(const QString &tag);
    void tagRemoved(const QString &tag);
    void noteAdded(const QString &text);
    void noteRemoved(const CustomerNote &note);
    void taskTicked(const CustomerNote &task);   // done, or open again
    void nameTyped(const QString &name);         // another one; empty: not known
    void joinsWanted();                          // with other customers, of this one
    void remarkWritten(const QString &remark);   // for WeChat; never empty
    void orderChosen(const QString &outTradeNo); // of an entry of the timeline
    void pointsGiven(qint64 points);             // below 0: taken
    void couponGiven(const Coupon &coupon);
    void couponWithdrawn(const Coupon &coupon);
    void personalDataWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    // What stands in the fields; a text that was told and is kept by now goes from there, any other stays.
    struct Typed {
        QString name, tag, note;
        std::optional<QString> remark; // nothing: as WeChat has it
    };
    Typed typed(const CustomerCard &next) const;
    void fill(const Typed &typed);
    void addName(const QString &typed);
    void addKnownBy();
    void addFigures();
    void addReasons();
    void showNextStep();
    void addTags(const QString &typed);
    void addNotes(const QString &typed);
    void addTask(const CustomerNote &task);
    void addRemark(const std::optional<QString> &typed);
    void addRewards();
    void addCoupon(const Coupon &coupon);
    void openPoints(QWidget &button);
    void openCoupon(QWidget &button);
    void addPersonalData();
    QLineEdit *addField(const QString &hint, const QString &typed, const QString &action, void (CustomerDetail::*told)(const QString &));
    void retranslate();

    const Clock &m_clock;
    std::unique_ptr<TimelineModel> m_timeline;
    TextLabel *m_timelineTitle;
    TimelineFilter *m_filter;
    TableView *m_view;
    QLineEdit *m_nameField = nullptr;
    QLineEdit *m_tagField = nullptr;
    QLineEdit *m_noteField = nullptr;
    QLineEdit *m_remarkField = nullptr; // of a follower
    TextLabel *m_nextStep = nullptr;    // of the body
    QStringList m_nextLines;
    const NextActionReader *m_models = nullptr;
    std::optional<CustomerCard> m_card;
};

} // namespace yiren
