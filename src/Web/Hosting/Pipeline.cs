using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Apis.Compliance;

namespace PlanPlatform.Web.Hosting;

/// <summary>The order in which a request is judged: verb and size, rate by address, token, rate by application, then the action's own filters.</summary>
internal static class Pipeline
{
    public static void UsePipeline(this WebApplication app)
    {
        if (Telemetry.IsOn(app.Services.GetRequiredService<SettingReader>()))
            app.UseMiddleware<RequestSpans>();
        app.UseTrustedProxies();
        app.UseMiddleware<LastAnswers>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestIds>();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(bare => bare.HttpContext.RequestServices.GetRequiredService<Dialects>()
            .WriteAsync(bare.HttpContext, HttpStatus.ErrorOf(bare.HttpContext.Response.StatusCode)));
        app.UseMiddleware<JsonPaths>();
        app.UseRouting();
        app.UseMiddleware<PageHeaders>();
        app.UseCors();
        if (app.Services.GetRequiredService<SettingReader>().Read(Settings.RequireHttps))
            app.UseMiddleware<HttpsRequired>();
        app.UseMiddleware<BodyLimits>();
        app.UseRateLimiter();
        app.UseStaticFiles();
        app.UseApiDocs();
        app.UseAuthentication();
        app.UseClientLimit();
        app.UseAuthorization();
        app.MapHealth();
        app.MapControllers();
        app.MapRazorPages();
    }
}
