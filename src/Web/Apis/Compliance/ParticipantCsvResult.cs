using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Writes participants as a table (RFC 4180, UTF-8), as they come from the database.</summary>
internal sealed class ParticipantCsvResult(int companyId, IAsyncEnumerable<ParticipantView> participants) : IActionResult
{
    private const int FlushEvery = 100;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellationToken) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = ParticipantCsvBody.Csv + "; charset=utf-8";
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"participants-{companyId}.csv\"");
        response.Headers.CacheControl = "no-store";
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024, leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        foreach (var column in ParticipantColumns.Exported)
            csv.WriteField(column.Name);
        await csv.NextRecordAsync();
        var number = 0;
        await foreach (var participant in participants.WithCancellation(cancellationToken))
        {
            foreach (var column in ParticipantColumns.Exported)
                csv.WriteField(FormulaGuard.Put(column.Value(participant) ?? ""));
            await csv.NextRecordAsync();
            if (++number % FlushEvery == 0)
                await csv.FlushAsync();
        }
    }
}
