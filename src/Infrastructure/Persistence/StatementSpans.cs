using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// A span for each statement of Entity Framework's, where somebody listens: its text, never its values, which are parameters or, for lists, stand
// in the text. Reading the rows is not in its time.
internal sealed partial class StatementSpans : IHostedService, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // A batch of many rows has a text of any length.
    private const int TextMaxLength = 2000;

    private static readonly string Executed = RelationalEventId.CommandExecuted.Name!;
    private static readonly string Failed = RelationalEventId.CommandError.Name!;

    private readonly List<IDisposable> _subscriptions = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Tracing.Source.HasListeners())
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this, name => name == Executed || name == Failed));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEndEventData ended)
            return;
        var text = Values().Replace(ended.Command.CommandText, "?");
        using var span = Tracing.Source.StartActivity(Verb().Match(text).Groups["verb"].Value, ActivityKind.Client, parentContext: default, startTime: ended.StartTime);
        if (span is null)
            return;
        span.SetTag("db.system.name", ended.Context?.Database.IsSqlite() == true ? "sqlite" : "microsoft.sql_server");
        span.SetTag("db.query.text", text.Length > TextMaxLength ? text[..TextMaxLength] : text);
        if (value.Value is CommandErrorEventData failed)
        {
            span.SetTag("error.type", failed.Exception.GetType().FullName);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.SetEndTime(ended.StartTime.UtcDateTime + ended.Duration);
    }

    public void OnCompleted()
    {
        // The listeners live as long as the process.
    }

    public void OnError(Exception error)
    {
        // Nobody sends one.
    }

    // Texts in quotes, and the numbers of a list.
    [GeneratedRegex(@"N?'(?:[^']|'')*'|(?<=\bIN \()[-\d, ]+(?=\))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();

    // What the statement does, past what it sets for itself on SQL Server.
    [GeneratedRegex(@"^(SET NOCOUNT ON;\s*)?(?<verb>\w*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();
}
