#pragma once

#include "frame/pageservices.h"
#include "importing/importbatchstore.h"
#include "widgets/card.h"

#include <vector>

class QVBoxLayout;

namespace yiren {

class ErrorBar;
class TextLabel;

// 导入记录: the files that were imported last, each with what it brought, and taking one back exactly.
class ImportsCard : public Card
{
    Q_OBJECT

public:
    explicit ImportsCard(const PageServices &services, QWidget *parent = nullptr);
    ~ImportsCard() override;

    void refresh();
    void retranslate();

signals:
    void noticed(const QString &sentence);

private:
    void fill();
    void addBatch(const ImportBatch &batch, QVBoxLayout &column);
    void takeBack(const ImportBatch &batch);

    PageServices m_services;
    std::vector<ImportBatch> m_batches; // newest first
    // Why one of them was not taken back; said under it, where the person looks.
    struct Refused {
        qint64 batch = 0;
        Error why;
    };
    std::optional<Refused> m_refused;
    ErrorBar *m_error; // the list can't be read
    QWidget *m_list = nullptr;
    JobHandle<std::vector<ImportBatch>> m_reading;
    JobHandle<void> m_taking;
};

} // namespace yiren
