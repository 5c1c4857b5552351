using System.Reflection;
using MediatR;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Traces and metrics over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private const int FlushMilliseconds = 5000;

    private static readonly string[] Meters =
    [
        Tracing.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
    ];

    private readonly SettingReader _settings;
    private readonly IConfiguration _configuration;
    private readonly ILogger<Telemetry> _logger;

    // One of its own for each start, on spans and measures alike.
    private readonly string _instance = $"{Environment.MachineName}-{Guid.NewGuid():N}";

    private readonly Lazy<Task> _flushed;

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Telemetry(SettingReader settings, IConfiguration configuration, ILogger<Telemetry> logger)
    {
        (_settings, _configuration, _logger) = (settings, configuration, logger);
        _flushed = new Lazy<Task>(() => Task.WhenAll(Task.Run(() => _traces?.Shutdown(FlushMilliseconds)), Task.Run(() => _metrics?.Shutdown(FlushMilliseconds))));
    }

    public static bool IsOn(SettingReader settings) => settings.Read(Settings.TelemetryEndpoint) is not null;

    /// <summary>Adds it ahead of what it tells of: it begins first, ends last, and stands around every other step of a use case.</summary>
    /// <exception cref="StartupException">A setting is wrong.</exception>
    public static void Add(IServiceCollection services, SettingReader settings)
    {
        settings.Read(Settings.TelemetryProtocol);

        // Its value may be a secret, and isn't shown.
        if ((settings.Read(Settings.TelemetryHeaders) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Any(header => header.IndexOf('=', StringComparison.Ordinal) < 1))
            throw new StartupException($"{Settings.TelemetryHeaders.Key} can't be read; it must be name=value, parted by commas.");
        if (!IsOn(settings))
            return;
        services.AddHostedService<Telemetry>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UseCaseTelemetry<,>));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The exporter reads the OTEL_ settings itself. A collector that is away costs requests nothing: what doesn't fit its queue is dropped.
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(Configure)
            .ConfigureResource(Describe)
            .AddSource("Microsoft.AspNetCore", Tracing.Name)
            .AddOtlpExporter(Configure)
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(Configure)
            .ConfigureResource(Describe)
            .AddMeter(Meters)
            .AddOtlpExporter(Configure)
            .Build();
        _logger.LogInformation("Traces and metrics go to {Collector}.", _settings.Read(Settings.TelemetryEndpoint)!.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        return Task.CompletedTask;
    }

    // What is at hand is still sent, once, whoever else stops the host meanwhile; a collector that is away is not waited for long.
    public Task StopAsync(CancellationToken cancellationToken) => _flushed.Value;

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // From where all other settings come, and not from the environment alone.
    private void Configure(IServiceCollection services) => services.AddSingleton(_configuration);

    private void Configure(OtlpExporterOptions options) => options.Protocol =
        _settings.Read(Settings.TelemetryProtocol) == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;

    private void Describe(ResourceBuilder resource) => resource.AddService(
        _settings.Read(Settings.TelemetryServiceName)!,
        serviceVersion: Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
        serviceInstanceId: _instance);
}
