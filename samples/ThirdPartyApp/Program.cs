using Microsoft.AspNetCore.Authentication.Cookies;
using PlanPlatform.ThirdPartyApp;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
    builder.WebHost.UseUrls("http://localhost:3000");

builder.Services.AddOptions<PlanPlatformOptions>().BindConfiguration(PlanPlatformOptions.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddMemoryCache();
builder.Services.AddSingleton<ITicketStore, MemoryTicketStore>();
builder.Services.AddHttpClient<Connection>();
builder.Services.AddHttpClient<PlanPlatformApi>();

builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(cookie => cookie.Cookie.Name = "ThirdPartyApp")
    .AddOAuth<PlanPlatformSignInOptions, PlanPlatformSignIn>(PlanPlatformSignIn.SchemeName, _ => { });
builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
    .Configure<ITicketStore>((cookie, store) => cookie.SessionStore = store);
builder.Services.ConfigureOptions<ConfigureSignIn>();
builder.Services.AddRazorPages();

var app = builder.Build();
app.UseAuthentication();
app.MapRazorPages();
await app.RunAsync();
