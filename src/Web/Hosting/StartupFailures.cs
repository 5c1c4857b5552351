using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Hosting;

/// <summary>Words the mistakes of an operator that keep the server from starting, in one line each.</summary>
internal static class StartupFailures
{
    /// <summary>The line; null for what is no operator's mistake but a bug, which shall show its stack.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        StartupException or OptionsValidationException => exception.Message,
        IOException { InnerException: AddressInUseException } => exception.Message.TrimEnd('.') + ": another program listens there.",
        SocketException => $"The address can't be listened on: {exception.Message}.",

        // What the configuration binder and the server's address parser throw; both name the value.
        InvalidOperationException { Source: "Microsoft.Extensions.Logging" or "Microsoft.Extensions.Logging.Configuration" } => $"Logging:LogLevel: {exception.Message}",
        InvalidOperationException when exception.Message.Contains("configuration value", StringComparison.OrdinalIgnoreCase) => exception.Message,
        InvalidDataException { InnerException: { } } => $"{exception.Message} {exception.GetBaseException().Message}",
        InvalidOperationException { InnerException: SocketException socket } => $"The address can't be listened on: {socket.Message}.",
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => exception.Message,
        CryptographicException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => $"A certificate can't be read: {exception.Message}",
        NotSupportedException when exception.Message.Contains("certificate", StringComparison.Ordinal) => $"A certificate can't be used: {exception.Message}",
        ArgumentOutOfRangeException { ParamName: "port" } => "An address can't be listened on: its port must be from 0 to 65535.",
        FormatException when exception.Message.Contains("url", StringComparison.OrdinalIgnoreCase) => exception.Message,
        _ => null,
    };
}
