using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PlanPlatform.Web.Hosting;

/// <summary>What the web server itself takes and tells.</summary>
internal static class ServerLimits
{
    // An authorization request with a long state becomes a parameter of the sign-in page's address, encoded twice.
    private const int MaxRequestLine = 32 * 1024;
    private const int MaxHeaders = 64 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;

        // What isn't UTF-8 is for whoever reads the header to refuse, in the path's own voice.
        kestrel.RequestHeaderEncodingSelector = _ => Encoding.UTF8;
        kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaders;
    }
}
