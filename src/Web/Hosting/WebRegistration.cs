using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Benefits;
using PlanPlatform.Web.Apis.Common;
using PlanPlatform.Web.Apis.Compliance;
using PlanPlatform.Web.Apis.Connectivity;
using PlanPlatform.Web.Apis.Storage;
using PlanPlatform.Web.OAuth;
using PlanPlatform.Web.Pages;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanPlatform.Web.Hosting;

/// <summary>Registers what speaks HTTP: the voices, controllers, bearer check, documents.</summary>
internal static class WebRegistration
{
    public static void AddWeb(this IServiceCollection services, SettingReader settings)
    {
        services.AddOptions(settings);
        services.AddOAuth();
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<Exceptions>();
        services.AddRateLimits(settings);
        GracefulStop.Add(services, settings);
        var apis = new EnabledApis(settings);
        services.AddSingleton(apis);
        services.AddApis(apis);
        services.AddPages(apis);
        services.AddApiDocs();
        services.AddTransient<ISerializerDataContractResolver>(provider => new FieldContracts(
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions)));
    }

    // Read at once, so that a wrong value stops the start.
    private static void AddOptions(this IServiceCollection services, SettingReader settings)
    {
        services.AddSingleton(Options.Create(new OAuthOptions
        {
            Issuer = settings.Read(Settings.Issuer),
            RefreshTokenLeewaySeconds = settings.Read(Settings.RefreshTokenLeewaySeconds),
        }));
        services.AddSingleton(Options.Create(new BenefitsOptions
        {
            AutoCreateCollections = settings.Read(Settings.AutoCreateCollections),
            AlwaysHttp200 = settings.Read(Settings.AlwaysHttp200),
        }));
        services.AddSingleton(Options.Create(new ComplianceOptions { Unwrapped = settings.Read(Settings.ComplianceUnwrapped) }));
        services.AddSingleton(Options.Create(new ConnectivityOptions { PasswordLogin = settings.Read(Settings.PasswordLogin) }));
    }

    private static void AddOAuth(this IServiceCollection services)
    {
        services.AddSingleton<Issuer>();
        services.AddCors();
        services.AddSingleton<ICorsPolicyProvider, Origins>();
    }

    private static void AddPages(this IServiceCollection services, EnabledApis apis)
    {
        const long FormLimit = 64 * 1024;
        services.AddRazorPages(options =>
        {
            options.Conventions.AddPageRoute("/OAuth/Authorize", AuthorizationParameters.EndpointPaths[1]);
            if (!apis.IsEnabled("Compliance"))
                options.Conventions.AddPageRouteModelConvention("/Notice", page => page.Selectors.Clear());
            options.Conventions.AddFolderApplicationModelConvention("/", page => page.EndpointMetadata.Add(new RequestSizeLimitAttribute(FormLimit)));
        });
        services.Configure<MvcOptions>(options => options.Filters.Add<HandlerFilter>());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "planplatform-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

            // People come to the permission dialog from other sites. Held back there, the cookie would be made anew, and forms in other tabs would break.
            options.Cookie.SameSite = SameSiteMode.Lax;
        });
    }

    private static void AddApis(this IServiceCollection services, EnabledApis apis)
    {
        if (apis.IsEnabled("Benefits"))
            services.AddSingleton<Dialect, BenefitsDialect>();
        services.AddSingleton<ComplianceDialect>();
        if (apis.IsEnabled("Compliance"))
            services.AddSingleton<Dialect>(provider => provider.GetRequiredService<ComplianceDialect>());
        if (apis.IsEnabled("Connectivity"))
            services.AddSingleton<Dialect, ConnectivityDialect>();
        if (apis.IsEnabled("Storage"))
            services.AddSingleton<Dialect, StorageDialect>();
        services.AddSingleton<Dialect, OAuthDialect>();
        services.AddSingleton<PagesDialect>();
        services.AddSingleton<ProblemDialect>();
        services.AddSingleton<Dialects>();
        services.AddScoped<DownloadLinks>();
        services.AddScoped<DomainHeaderFilter>();
        services.AddScoped<PersonFilter>();
        services.AddScoped<OwnUserFilter>();
        services.AddScoped<ApplicationKeyFilter>();
        services.AddScoped<OrganisationFilter>();
        services.AddScoped<AdministratorFilter>();
        services.AddSingleton(WireMapping.CreateMapper());
        services.AddAuthentication(BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, configureOptions: null)
            .AddScheme<AuthenticationSchemeOptions, DownloadLinkHandler>(DownloadLinkHandler.SchemeName, configureOptions: null)
            .AddCookie(Session.SchemeName, Session.Configure)
            .AddCookie(PendingSignIn.SchemeName, PendingSignIn.Configure);
        services.AddAuthorization(ScopePolicies.Add);
        services.AddAuthorization(Session.AddPolicies);

        // MVC and what writes JSON outside it have options of their own.
        services.ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions));
        services
            .AddControllers(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelBinderProviders.Insert(0, new IdBinder());
                options.Filters.Add<IdempotencyFilter>();
                options.Filters.Add<UnreadableFieldsFilter>();
            })
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(apis))
            .AddJsonOptions(options => WireJson.Configure(options.JsonSerializerOptions))
            .ConfigureApiBehaviorOptions(options =>
            {
                options.SuppressMapClientErrors = true;
                options.InvalidModelStateResponseFactory = context => new FailureResult(
                    JsonBodyFormatter.IsJson(context.HttpContext.Request) || context.HttpContext.Request.ContentType is null
                        ? CommonErrors.MalformedBody
                        : CommonErrors.UnsupportedMediaType);
            });
        services.AddOptions<MvcOptions>().PostConfigure<IOptions<JsonOptions>, ILogger<SystemTextJsonInputFormatter>>(OnlyPlainJson);
    }

    // Bodies are application/json, not its relatives.
    private static void OnlyPlainJson(
        MvcOptions options, IOptions<JsonOptions> json, ILogger<SystemTextJsonInputFormatter> logger)
    {
        options.InputFormatters.RemoveType<SystemTextJsonInputFormatter>();
        options.InputFormatters.Insert(0, new JsonBodyFormatter(json.Value, logger));
        options.InputFormatters.Insert(0, new ComplianceBodyFormatter());
    }
}
