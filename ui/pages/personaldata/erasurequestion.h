#pragma once

#include "customers/erasure.h"
#include "customers/erasurebackups.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace yiren {

// What erasing one person would take away, what stays and why, and which copies still hold the person.
struct ErasurePlan {
    ErasureCounts counts;
    std::vector<OlderCopy> copies;
};

// The question before a person is erased: names all of that, with the button that does it and the one that keeps everything.
class ErasureQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit ErasureQuestion(QWidget *parent = nullptr);

    void ask(const QString &name, const ErasurePlan &plan);
    void setBusy(bool on); // while it is being done

signals:
    void confirmed();
    void declined();

private:
    void addTitle(QVBoxLayout &column, const QString &title);
    void addText(QVBoxLayout &column, const QString &text);
    void fill(QVBoxLayout &column, const QString &name, const ErasurePlan &plan);

    class QScrollArea *m_scroll;
    QPushButton *m_confirm, *m_keep;
};

} // namespace yiren
