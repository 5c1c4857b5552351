using PlanPlatform.Application;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Web.Admin;
using PlanPlatform.Web.Hosting;

const string DefaultAddress = "http://localhost:5080";

try
{
    if (AdminProgram.IsAsked(args))
    {
        var admin = new AdminProgram(() => Build([], isServer: false).Services, DatabasePreparation.PrepareDatabaseAsync, Console.Out, Console.Error);
        return await admin.RunAsync(args, CancellationToken.None);
    }

    var app = Build(args, isServer: true);
    app.UsePipeline();
    var database = await app.Services.PrepareDatabaseAsync();
    StartBanner.PrintWhenStarted(app, database);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartupFailures.Explain(exception) is { } line)
{
    await Console.Error.WriteLineAsync((AdminProgram.IsAsked(args) ? "" : "PlanPlatform can't start: ") + line.ReplaceLineEndings(" "));
    return 1;
}

static WebApplication Build(string[] args, bool isServer)
{
    // Settings and pages lie beside the program, wherever it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (!isServer)
        builder.Logging.ClearProviders();
    builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
    ServerAddress.Judge(builder.Configuration);
    builder.WebHost.ConfigureKestrel(GracefulStop.LetConnectionsLinger);
    if (ServerAddress.IsUnset(builder.Configuration))
        builder.WebHost.UseUrls(DefaultAddress);
    Settings.Judge(builder.Configuration.AsEnumerable().Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Key));
    var settings = new SettingReader(key => builder.Configuration[key], builder.Environment.IsDevelopment());
    builder.Logging.Configure(logging => logging.ActivityTrackingOptions = Telemetry.IsOn(settings)
        ? ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId
        : ActivityTrackingOptions.None);
    if (isServer)
        Telemetry.Add(builder.Services, settings);
    builder.Services.AddApplication();
    builder.Services.AddInfrastructure(settings, builder.Environment);
    builder.Services.AddWeb(settings);
    return builder.Build();
}
