#pragma once

#include "pages/content/planchoice.h"
#include "accounts/followertags.h"
#include "widgets/popover.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QPushButton;
class QTimeEdit;

namespace yiren {

class TextLabel;

// Day, time and kind of a post, and what would come of them before it is decided. What dragging does, by the keyboard.
class PlanPopover : public Popover
{
    Q_OBJECT

public:
    using Ask = std::function<PlanOutlook(const PlanChoice &)>;

    PlanPopover(const PlanChoice &choice, Ask ask, QWidget *owner);

    PlanChoice choice() const;
    void offerSlot(const PlanChoice &slot); // a button that takes it over: the next free one
    // Kinds that this account can't have are there, disabled, with the reason and what to choose instead.
    void offerKinds(const OfficialRights &rights);
    // To whom a mass send may go. A tag that is chosen and not among them stays.
    void offerTags(const KnownTags &tags);
    void sayTagTrouble(const QString &sentence); // the tags could not be fetched

signals:
    void decided(const PlanChoice &choice);
    void tagsWanted(); // WeChat shall be asked for them

private:
    void layOut();
    void show(const PlanChoice &choice);
    void ask();
    bool isMassSend() const { return choice().kind == PostKind::MassSend; }

    Ask m_ask;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QComboBox *m_kind;
    QComboBox *m_receivers;
    QPushButton *m_askTags;
    TextLabel *m_refused; // kinds that can't be had, and why
    TextLabel *m_tagNote;
    std::optional<int> m_tagId;
    TextLabel *m_sentence;
    TextLabel *m_outlook;
    QPushButton *m_slot;
    QPushButton *m_decide;
};

} // namespace yiren
