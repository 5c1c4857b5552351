using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Hosting;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Persistence;

// A span for each statement of Entity Framework's, where somebody listens: its text, never its parameters. Reading the rows is not in its time.
internal sealed class StatementSpans : IHostedService, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
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
        var text = ended.Command.CommandText;
        using var span = Tracing.Source.StartActivity(text.Split(' ', '\n')[0], ActivityKind.Client, parentContext: default, startTime: ended.StartTime);
        if (span is null)
            return;
        span.SetTag("db.system.name", ended.Context?.Database.ProviderName);
        span.SetTag("db.query.text", text.Length > TextMaxLength ? text[..TextMaxLength] : text);
        if (value.Value is CommandErrorEventData failed)
            span.SetStatus(ActivityStatusCode.Error, failed.Exception.GetType().Name);
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
}
